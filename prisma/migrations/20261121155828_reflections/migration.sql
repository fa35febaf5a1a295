-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'reflected';
ALTER TYPE "ActivityKind" ADD VALUE 'rhythm_hidden';
ALTER TYPE "ActivityKind" ADD VALUE 'rhythm_shown';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "hidesRhythm" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Reflection" (
    "userId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "went" TEXT,
    "hard" TEXT,
    "next" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("userId","month")
);

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

