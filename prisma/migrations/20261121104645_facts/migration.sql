-- CreateEnum
CREATE TYPE "EventRole" AS ENUM ('attended', 'presented', 'organised', 'competed');

-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'facts_saved';

-- CreateTable
CREATE TABLE "CourseFacts" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "provider" TEXT,
    "courseUrl" TEXT,
    "hours" DOUBLE PRECISION,
    "certificateUrl" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CourseFacts_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "ProjectFacts" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "question" TEXT,
    "data" TEXT,
    "result" TEXT,
    "repositoryUrl" TEXT,
    "demoUrl" TEXT,
    "industry" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProjectFacts_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "ProjectSkill" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,

    CONSTRAINT "ProjectSkill_pkey" PRIMARY KEY ("userId","milestoneId","skillId")
);

-- CreateTable
CREATE TABLE "CertificationFacts" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "issuer" TEXT,
    "exam" TEXT,
    "earnedOn" DATE,
    "expiresOn" DATE,
    "credentialUrl" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CertificationFacts_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "ReadingFacts" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "work" TEXT,
    "workUrl" TEXT,
    "takeaway" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReadingFacts_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- CreateTable
CREATE TABLE "EventFacts" (
    "userId" UUID NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "name" TEXT,
    "heldOn" DATE,
    "place" TEXT,
    "role" "EventRole",
    "eventUrl" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventFacts_pkey" PRIMARY KEY ("userId","milestoneId")
);

-- AddForeignKey
ALTER TABLE "CourseFacts" ADD CONSTRAINT "CourseFacts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseFacts" ADD CONSTRAINT "CourseFacts_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectFacts" ADD CONSTRAINT "ProjectFacts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectFacts" ADD CONSTRAINT "ProjectFacts_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectSkill" ADD CONSTRAINT "ProjectSkill_userId_milestoneId_fkey" FOREIGN KEY ("userId", "milestoneId") REFERENCES "ProjectFacts"("userId", "milestoneId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectSkill" ADD CONSTRAINT "ProjectSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificationFacts" ADD CONSTRAINT "CertificationFacts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificationFacts" ADD CONSTRAINT "CertificationFacts_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingFacts" ADD CONSTRAINT "ReadingFacts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingFacts" ADD CONSTRAINT "ReadingFacts_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFacts" ADD CONSTRAINT "EventFacts_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFacts" ADD CONSTRAINT "EventFacts_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

