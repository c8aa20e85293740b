/** For commands that a constraint tells who was first: features get the database handed to them and import nothing of it. */
export { violatedConstraint } from '#db/violated-constraint.ts'
