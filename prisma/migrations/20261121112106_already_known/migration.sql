-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'already_known';

-- AlterTable
ALTER TABLE "Standing" ADD COLUMN     "declaredOn" DATE;

