package dev.ordinal.schema;

import dev.ordinal.manifest.Node;
import dev.ordinal.manifest.Position;
import java.util.Optional;

/**
 * One place where two stored objects differ.
 *
 * @param path in Kubernetes' notation; keys with other characters than letters, digits, {@code _}
 *     and {@code -} stand in brackets
 * @param before empty if only the new object has it
 * @param after empty if only the old object has it
 * @param position the place in the new file, of the nearest value around it if it is not there
 *     itself; {@link Position#NONE} if no file has any of them
 */
public record Difference(
    String path, Optional<Node> before, Optional<Node> after, Position position) {}
