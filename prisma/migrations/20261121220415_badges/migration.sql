-- CreateEnum
CREATE TYPE "BadgeSubject" AS ENUM ('milestone', 'path');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'badge_made';
ALTER TYPE "ActivityKind" ADD VALUE 'badge_removed';

-- CreateTable
CREATE TABLE "Badge" (
    "userId" UUID NOT NULL,
    "subject" "BadgeSubject" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "restsOn" TEXT[],
    "finishedOn" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Badge_pkey" PRIMARY KEY ("userId","subject","subjectId")
);

-- CreateTable
CREATE TABLE "BadgeKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "firstUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BadgeKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Badge_id_key" ON "Badge"("id");

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

