-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_milestoneId_fkey";

