'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import { certificationSchema, courseSchema, eventSchema, projectSchema, readingSchema } from './schema'

export const saveCourse = viewerAction(courseSchema, commands.saveCourse)
export const saveProject = viewerAction(projectSchema, commands.saveProject)
export const saveCertification = viewerAction(certificationSchema, commands.saveCertification)
export const saveReading = viewerAction(readingSchema, commands.saveReading)
export const saveEvent = viewerAction(eventSchema, commands.saveEvent)
