-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'path_switched';
ALTER TYPE "ActivityKind" ADD VALUE 'switch_undone';
ALTER TYPE "ActivityKind" ADD VALUE 'again_asked';
ALTER TYPE "ActivityKind" ADD VALUE 'done_again';

-- CreateTable
CREATE TABLE "Redo" (
    "userId" UUID NOT NULL,
    "pathId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,

    CONSTRAINT "Redo_pkey" PRIMARY KEY ("userId","pathId","milestoneId")
);

-- AddForeignKey
ALTER TABLE "Redo" ADD CONSTRAINT "Redo_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redo" ADD CONSTRAINT "Redo_pathId_fkey" FOREIGN KEY ("pathId") REFERENCES "Path"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

