-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'step_added';
ALTER TYPE "ActivityKind" ADD VALUE 'step_renamed';
ALTER TYPE "ActivityKind" ADD VALUE 'step_done';
ALTER TYPE "ActivityKind" ADD VALUE 'step_reopened';
ALTER TYPE "ActivityKind" ADD VALUE 'step_removed';
ALTER TYPE "ActivityKind" ADD VALUE 'step_moved';

-- CreateTable
CREATE TABLE "Checklist" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Checklist_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "Step" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "doneOn" DATE,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("userId","milestoneId","id")
);

-- AddForeignKey
ALTER TABLE "Checklist" ADD CONSTRAINT "Checklist_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_userId_milestoneId_fkey" FOREIGN KEY ("userId", "milestoneId") REFERENCES "Checklist"("userId", "milestoneId") ON DELETE CASCADE ON UPDATE CASCADE;

