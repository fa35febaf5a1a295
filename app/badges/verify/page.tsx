import type { Metadata } from 'next'
import { Meaning } from '@/components/badges/meaning'
import { VerifyForm } from '@/components/badges/verify-form'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = {
  title: 'Verify a badge',
  description: 'Check whether a badge was made by this installation of Waymark and still stands.',
}

export default function VerifyPage() {
  return (
    <>
      <PageTitle title="Verify a badge">
        <p>Somebody gave you a badge of Waymark? See whether it is genuine and still stands.</p>
      </PageTitle>
      <div className="grid gap-12">
        <VerifyForm />
        <Meaning />
      </div>
    </>
  )
}
