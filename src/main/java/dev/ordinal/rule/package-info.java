/**
 * Owns the rules: loads what the build compiled from {@code rules/}, runs it over facts, and knows
 * each rule's card. The only package that knows Drools. Must not know output or command line.
 */
package dev.ordinal.rule;
