-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'place_said';

-- CreateTable
CREATE TABLE "LadderPlace" (
    "userId" UUID NOT NULL,
    "roleId" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,

    CONSTRAINT "LadderPlace_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "LadderPlace" ADD CONSTRAINT "LadderPlace_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

