-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'own_added';
ALTER TYPE "ActivityKind" ADD VALUE 'own_edited';
ALTER TYPE "ActivityKind" ADD VALUE 'own_moved';
ALTER TYPE "ActivityKind" ADD VALUE 'own_removed';
ALTER TYPE "ActivityKind" ADD VALUE 'own_restored';
ALTER TYPE "ActivityKind" ADD VALUE 'substituted';
ALTER TYPE "ActivityKind" ADD VALUE 'substitution_undone';

-- DropForeignKey
ALTER TABLE "CertificationFacts" DROP CONSTRAINT "CertificationFacts_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "CourseFacts" DROP CONSTRAINT "CourseFacts_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "EventFacts" DROP CONSTRAINT "EventFacts_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "ProjectFacts" DROP CONSTRAINT "ProjectFacts_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "ReadingFacts" DROP CONSTRAINT "ReadingFacts_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "Standing" DROP CONSTRAINT "Standing_milestoneId_fkey";

-- DropForeignKey
ALTER TABLE "Target" DROP CONSTRAINT "Target_milestoneId_fkey";

-- CreateTable
CREATE TABLE "OwnMilestone" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "hours" DOUBLE PRECISION NOT NULL,
    "description" TEXT,
    "removedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OwnMilestone_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "OwnMilestoneSkill" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "OwnMilestoneSkill_pkey" PRIMARY KEY ("userId","milestoneId","skillId")
);

-- CreateTable
CREATE TABLE "Substitution" (
    "userId" UUID NOT NULL,
    "pathId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,

    CONSTRAINT "Substitution_pkey" PRIMARY KEY ("userId","pathId","milestoneId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Substitution_userId_pathId_byId_key" ON "Substitution"("userId", "pathId", "byId");

-- AddForeignKey
ALTER TABLE "OwnMilestone" ADD CONSTRAINT "OwnMilestone_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnMilestoneSkill" ADD CONSTRAINT "OwnMilestoneSkill_userId_milestoneId_fkey" FOREIGN KEY ("userId", "milestoneId") REFERENCES "OwnMilestone"("userId", "milestoneId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnMilestoneSkill" ADD CONSTRAINT "OwnMilestoneSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_pathId_fkey" FOREIGN KEY ("pathId") REFERENCES "Path"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

