export { comparableWindows } from '../../query/comparable-windows.ts';
