const SHOWN = 10

/** Names the slowest suites of a whole run, with the seconds of each, so that a suite that grew slow is noticed. */
export default class SlowestSuites {
  onRunComplete(_, { testResults }) {
    if (testResults.length <= SHOWN) return
    const timed = testResults
      .map(({ testFilePath, perfStats }) => ({ testFilePath, seconds: (perfStats.end - perfStats.start) / 1000 }))
      .toSorted((a, b) => b.seconds - a.seconds)
    const all = timed.reduce((sum, { seconds }) => sum + seconds, 0)
    console.log(`\nThe ${SHOWN} slowest of ${timed.length} suites (${Math.round(all)} s in all suites together):`)
    for (const { testFilePath, seconds } of timed.slice(0, SHOWN)) {
      console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${testFilePath.replace(`${process.cwd()}/`, '')}`)
    }
  }
}
