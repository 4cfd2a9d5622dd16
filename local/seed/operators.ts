import type { NewOperator } from '../../cloudfunctions/features/panel/create-operator'
import type { DemoOperator } from '../address-list'

/** Operators for a demonstration on one machine; `npm start` prints them. */
export const SEED_OPERATORS: (NewOperator & DemoOperator)[] = [
  { email: 'owner@livehall.local', name: '温若榕', password: 'qingrong-owner', role: 'owner' },
  { email: 'operator@livehall.local', name: '林知夏', password: 'qingrong-operator', role: 'operator' },
  { email: 'viewer@livehall.local', name: '秦观', password: 'qingrong-viewer', role: 'viewer' },
]
