/**
 * Owns the command line: each command is one readable sequence of the other packages' steps, and
 * ends in an exit code.
 */
package dev.ordinal.cli;
