-- CreateEnum
CREATE TYPE "ApplicationStage" AS ENUM ('wishlist', 'applied', 'interview', 'offer', 'accepted', 'in_progress', 'completed', 'rejected', 'withdrawn', 'no_answer');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'application_added';
ALTER TYPE "ActivityKind" ADD VALUE 'application_edited';
ALTER TYPE "ActivityKind" ADD VALUE 'application_moved';
ALTER TYPE "ActivityKind" ADD VALUE 'application_move_undone';
ALTER TYPE "ActivityKind" ADD VALUE 'application_removed';

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "applicationId" UUID;

-- CreateTable
CREATE TABLE "Application" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "contacts" TEXT,
    "nextAction" TEXT,
    "nextActionOn" DATE,
    "notes" TEXT,
    "milestoneId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "ApplicationMove" (
    "userId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "stage" "ApplicationStage" NOT NULL,
    "movedOn" DATE NOT NULL,

    CONSTRAINT "ApplicationMove_pkey" PRIMARY KEY ("userId","applicationId","no")
);

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMove" ADD CONSTRAINT "ApplicationMove_userId_applicationId_fkey" FOREIGN KEY ("userId", "applicationId") REFERENCES "Application"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

