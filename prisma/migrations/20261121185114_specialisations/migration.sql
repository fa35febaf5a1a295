-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActivityKind" ADD VALUE 'specialisation_chosen';
ALTER TYPE "ActivityKind" ADD VALUE 'specialisation_left';

-- CreateTable
CREATE TABLE "Specialisation" (
    "userId" UUID NOT NULL,
    "specialisationId" TEXT NOT NULL,
    "chosenOn" DATE NOT NULL,

    CONSTRAINT "Specialisation_pkey" PRIMARY KEY ("userId","specialisationId")
);

-- AddForeignKey
ALTER TABLE "Specialisation" ADD CONSTRAINT "Specialisation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

