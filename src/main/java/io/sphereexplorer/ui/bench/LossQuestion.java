package io.sphereexplorer.ui.bench;

/**
 * Asked before boards lose something.
 *
 * @param count how many boards it is about, which the user has to type
 */
record LossQuestion(GroupAction<?> action, GroupInput input, int count) {
    boolean isAnsweredBy(String typed) {
        return typed.strip().equals(String.valueOf(count));
    }
}
