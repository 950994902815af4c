package org.thunderprism.compiler.interpret;

/**
 * A message that reached a vertex.
 *
 * @param sender the vertex that sent it
 * @param receiver the vertex where it arrived
 * @param message what was sent
 */
public record Delivery(String sender, String receiver, SentMessage message) {}
