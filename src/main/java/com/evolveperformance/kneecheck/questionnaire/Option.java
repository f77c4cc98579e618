package com.evolveperformance.kneecheck.questionnaire;

/**
 * One of the answers offered.
 *
 * @param exclusive stands alone, such as "none of these"
 * @param group a heading it stands under, such as a view of the knee; empty where there is none
 */
public record Option(String id, boolean exclusive, String group) {}
