'use server'
import { openAction, provenAction, viewerAction } from '../action'
import * as account from './account.commands'
import { arriving } from './arrive'
import { leave, leaving } from './leave'
import * as recovery from './recovery.commands'
import * as schema from './schema'
import * as session from './session.commands'
import * as entry from './sign-in.commands'

const onward = { redirectTo: ({ to }: { to: string }) => to }
const away = { redirectTo: () => '/' }
const revoked = { redirectTo: () => '/settings?notice=browser-signed-out' }
const deleted = { redirectTo: () => '/?notice=account-deleted' }

export const signUp = openAction(schema.signUpSchema, arriving(entry.signUp), onward)
export const signIn = openAction(schema.signInSchema, arriving(entry.signIn), onward)
export const recover = openAction(schema.recoverSchema, arriving(recovery.recover), onward)
export const signOut = openAction(schema.nothing, leave, away)
export const signOutEverywhere = viewerAction(schema.nothing, leaving(session.signOutEverywhere), away)
export const revokeSession = viewerAction(schema.revokeSessionSchema, session.revokeSession, revoked)
export const saveProfile = viewerAction(schema.profileSchema, account.saveProfile)
export const changePassword = viewerAction(schema.changePasswordSchema, account.changePassword)
export const makeCodes = viewerAction(schema.codesSchema, recovery.makeCodes)
export const deleteAccount = provenAction(schema.deleteAccountSchema, leaving(account.deleteAccount), deleted)
