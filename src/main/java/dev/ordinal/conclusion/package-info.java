/** Owns what is concluded: records only. Must not know who concludes or who prints. */
package dev.ordinal.conclusion;
