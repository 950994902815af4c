package org.thunderprism.product.tests.agent;

/**
 * Where a user sits.
 *
 * @param screen what the user sees
 * @param user the hands
 * @param pictures taken on the way
 * @param report for people
 */
record Desk(Screen screen, User user, Pictures pictures, Report report) {}
