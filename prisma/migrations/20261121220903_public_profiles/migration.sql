-- CreateEnum
CREATE TYPE "HiddenItemKind" AS ENUM ('milestone', 'skill');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'profile_saved';
ALTER TYPE "ActivityKind" ADD VALUE 'handle_set';
ALTER TYPE "ActivityKind" ADD VALUE 'profile_published';
ALTER TYPE "ActivityKind" ADD VALUE 'profile_unpublished';
ALTER TYPE "ActivityKind" ADD VALUE 'item_hidden';
ALTER TYPE "ActivityKind" ADD VALUE 'item_shown';
ALTER TYPE "ActivityKind" ADD VALUE 'share_made';
ALTER TYPE "ActivityKind" ADD VALUE 'share_revoked';

-- CreateTable
CREATE TABLE "Profile" (
    "userId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "indexed" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT,
    "headline" TEXT,
    "about" TEXT,
    "email" TEXT,
    "targetRole" TEXT,
    "workPlace" TEXT,
    "workFrom" DATE,
    "showsAbout" BOOLEAN NOT NULL,
    "showsOpenToWork" BOOLEAN NOT NULL,
    "showsProjects" BOOLEAN NOT NULL,
    "showsInternships" BOOLEAN NOT NULL,
    "showsCertificates" BOOLEAN NOT NULL,
    "showsCourses" BOOLEAN NOT NULL,
    "showsReadings" BOOLEAN NOT NULL,
    "showsEvents" BOOLEAN NOT NULL,
    "showsSkills" BOOLEAN NOT NULL,
    "showsPaths" BOOLEAN NOT NULL,
    "showsProgress" BOOLEAN NOT NULL,
    "showsOwnItems" BOOLEAN NOT NULL,
    "showsSelfDeclared" BOOLEAN NOT NULL,
    "showsFurtherLinks" BOOLEAN NOT NULL,
    "showsDates" BOOLEAN NOT NULL,
    "showsEmail" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Handle" (
    "userId" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Handle_pkey" PRIMARY KEY ("userId","handle")
);

-- CreateTable
CREATE TABLE "HiddenItem" (
    "userId" UUID NOT NULL,
    "kind" "HiddenItemKind" NOT NULL,
    "itemId" TEXT NOT NULL,

    CONSTRAINT "HiddenItem_pkey" PRIMARY KEY ("userId","kind","itemId")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastOpenedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Handle_handle_key" ON "Handle"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handle" ADD CONSTRAINT "Handle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenItem" ADD CONSTRAINT "HiddenItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

