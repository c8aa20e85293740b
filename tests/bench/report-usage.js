// Loaded before the program to be measured (`node --import`): tells what it has used whenever the bench asks.
process.on('message', (question) => {
  if (question === 'usage') process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() })
})
// Listening must not keep it alive, nor idle differently.
process.channel?.unref()
