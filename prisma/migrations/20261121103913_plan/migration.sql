-- CreateEnum
CREATE TYPE "PauseKind" AS ENUM ('holiday', 'illness', 'other');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'plan_set';
ALTER TYPE "ActivityKind" ADD VALUE 'estimates_hidden';
ALTER TYPE "ActivityKind" ADD VALUE 'estimates_shown';
ALTER TYPE "ActivityKind" ADD VALUE 'paused';
ALTER TYPE "ActivityKind" ADD VALUE 'resumed';
ALTER TYPE "ActivityKind" ADD VALUE 'pause_removed';
ALTER TYPE "ActivityKind" ADD VALUE 'target_set';
ALTER TYPE "ActivityKind" ADD VALUE 'target_removed';
ALTER TYPE "ActivityKind" ADD VALUE 'feed_made';
ALTER TYPE "ActivityKind" ADD VALUE 'feed_revoked';

-- CreateTable
CREATE TABLE "Plan" (
    "userId" UUID NOT NULL,
    "hoursPerWeek" INTEGER,
    "days" INTEGER[],
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "setOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Pause" (
    "userId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "kind" "PauseKind" NOT NULL,

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("userId","fromDay")
);

-- CreateTable
CREATE TABLE "Target" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "targetOn" DATE NOT NULL,
    "firstOn" DATE NOT NULL,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

