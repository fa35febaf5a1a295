ALTER TYPE "ActivityKind" ADD VALUE 'plan_undone';
ALTER TYPE "ActivityKind" ADD VALUE 'resume_undone';
ALTER TYPE "ActivityKind" ADD VALUE 'target_undone';

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- Until now every change of a target date was a move of it.
UPDATE "Target" SET "version" = "moves";
