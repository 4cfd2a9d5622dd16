import { createRoot } from 'react-dom/client'
import { App } from './app'
import { MoveToHub, isAtHub } from './move-to-hub'
import './styles/base.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(isAtHub() ? <App /> : <MoveToHub />)
