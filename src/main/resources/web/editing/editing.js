import './editing.css';
import { startReference } from './reference.js';
import { startText } from './text.js';
import { startGrid } from './grid.js';

// What a rule file's page does where there is script; without it the page is a form.
const room = document.querySelector('.editing');
if (room?.dataset.grid) startGrid(room);
else if (room) startText(room);
startReference();
