-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'link_added';
ALTER TYPE "ActivityKind" ADD VALUE 'link_edited';
ALTER TYPE "ActivityKind" ADD VALUE 'link_removed';

-- CreateTable
CREATE TABLE "MilestoneLink" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "url" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "MilestoneLink_pkey" PRIMARY KEY ("userId","milestoneId","id")
);

-- AddForeignKey
ALTER TABLE "MilestoneLink" ADD CONSTRAINT "MilestoneLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

