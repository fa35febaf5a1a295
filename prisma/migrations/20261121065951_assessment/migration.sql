-- AlterEnum
ALTER TYPE "ActivityKind" ADD VALUE 'assessed';

-- CreateTable
CREATE TABLE "AssessmentDraft" (
    "userId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssessmentDraft_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "AssessmentResult" (
    "userId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "takenOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "answered" INTEGER NOT NULL,
    "mlePercent" DOUBLE PRECISION NOT NULL,
    "factors" JSONB NOT NULL,
    "readiness" DOUBLE PRECISION,

    CONSTRAINT "AssessmentResult_pkey" PRIMARY KEY ("userId","no")
);

-- AddForeignKey
ALTER TABLE "AssessmentDraft" ADD CONSTRAINT "AssessmentDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentResult" ADD CONSTRAINT "AssessmentResult_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

