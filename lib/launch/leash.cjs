// Runs Next's command line so that it ends when the launcher that started it is gone, even if that was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
require('next/dist/bin/next')
