import type { NextRequest } from 'next/server'
import { answerCallback, answerStart } from '@/lib/auth/provider-routes'

type Context = { params: Promise<{ nextauth: string[] }> }

/** The provider sends people back here. */
export const GET = async (request: NextRequest, { params }: Context) =>
  answerCallback(request, (await params).nextauth)

/** The buttons of the sign-in pages post here. */
export const POST = async (request: NextRequest, { params }: Context) =>
  answerStart(request, (await params).nextauth)
