export * from '#db/schema/account.ts'
export * from '#db/schema/assess.ts'
export * from '#db/schema/learn.ts'
export * from '#db/schema/salary.ts'
