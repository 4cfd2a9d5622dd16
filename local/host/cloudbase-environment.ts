/**
 * The variables that the platform sets in a function's process. Without RUNENV the SDK looks for cloud metadata at
 * every call (23–70 ms). Without a key pair it raises an unhandled rejection. SILENCE stops its timer for slow calls,
 * which would keep Node alive.
 */
export function cloudbaseEnvironment(envId: string, serviceUrl: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: serviceUrl }),
    SILENCE: 'true',
  }
}
