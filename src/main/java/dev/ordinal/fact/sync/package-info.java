/**
 * Owns the facts of one sync of the StatefulSet controller: what is selected and counted for its
 * rules. The law itself stands in the rules.
 */
package dev.ordinal.fact.sync;
