/**
 * Pictures of people, drawn by code from a few numbers.
 *
 * <p>A figure file gives a start and an end pose in centimetres and clock-face angles; a {@link
 * com.evolveperformance.kneecheck.figure.FigureLibrary} reads it, tries every pose against the guard rails and tells all
 * problems at once. A {@link com.evolveperformance.kneecheck.figure.Figure} then gives its SVG text: a file that plays the
 * movement once, or a still picture for print.
 *
 * <p>The way of a figure through this package: {@code FigureReader} and {@code PoseReader} read the data ({@code FigureData},
 * {@code Pose}); {@code Skeleton} solves a pose into joints with {@code Leg}, {@code Arm} and {@code Chain}; {@code
 * GuardRails} refuses what a body cannot do; {@code Layout} places two frames; {@code BodyParts} gives the outlines of
 * {@code Shapes} in drawing order; {@code Motion} animates them; {@code FigureRenderer} puts it together, painted by {@code
 * Ink}. A new prop is one constant in {@code PropKind} and one shape in {@code PropShapes}; a new pose field is
 * one constant in {@code PoseField}.
 *
 * <p>Plain Java, nothing mutable is shared, and the same data gives the same text on every machine: trigonometry is {@code
 * StrictMath}.
 */
@NullMarked
package com.evolveperformance.kneecheck.figure;

import org.jspecify.annotations.NullMarked;
