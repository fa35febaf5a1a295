-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'preference_set';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "prefersKind" TEXT;

