/**
 * Owns the simulation: keeps the state of a cluster, asks the controller's rules what comes next,
 * applies it, lets the world settle, and goes on until nothing moves. Must not know Drools or how a
 * plan is printed.
 */
package dev.ordinal.plan;
