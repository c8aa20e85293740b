export * from '#db/schema/account.ts'
export * from '#db/schema/assess.ts'
