-- CreateEnum
CREATE TYPE "Within" AS ENUM ('month', 'year');

-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'day_forgotten';

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "within" "Within";

-- AlterTable
ALTER TABLE "Standing" ADD COLUMN     "doneWithin" "Within";

