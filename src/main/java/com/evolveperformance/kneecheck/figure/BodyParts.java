package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of the person in drawing order, back to front (figures.md, section 5). */
final class BodyParts {

    private final Skeleton joints;
    private final Set<Limb> accented;
    private final boolean armsBehind;

    private BodyParts(Skeleton joints, Set<Limb> accented, boolean armsBehind) {
        this.joints = joints;
        this.accented = accented;
        this.armsBehind = armsBehind;
    }

    /** For one view the list always has the same parts in the same order, so poses can be animated into each other. */
    static List<Part> of(FigureData figure, Skeleton joints) {
        return new BodyParts(joints, figure.accent(), figure.armsBehind()).inOrder();
    }

    private List<Part> inOrder() {
        boolean sideView = joints.view() == View.SIDE;
        List<Part> parts = new ArrayList<>();
        if (sideView) {
            parts.addAll(arm(Side.REST, Tone.FAR));
        }
        if (armsBehind) {
            parts.addAll(arms());
        }
        parts.addAll(leg(Side.REST, sideView ? Tone.FAR : Tone.SKIN));
        parts.add(cuff(Side.REST));
        parts.addAll(haloOfLeg(Side.WORK));
        parts.addAll(leg(Side.WORK, Tone.SKIN));
        parts.add(new Part(Tone.SKIN, Shapes.NECK, joints.chest(), joints.headAngle()));
        parts.add(new Part(Tone.TOP, Shapes.top(joints.view()), joints.hip(), joints.trunk()));
        parts.add(new Part(Tone.SHORTS, Shapes.shorts(joints.view()), joints.hip(), joints.pelvis()));
        parts.add(cuff(Side.WORK));
        parts.add(new Part(Tone.SKIN, Shapes.HEAD, joints.head(), joints.headAngle()));
        parts.add(new Part(Tone.HAIR, Shapes.hair(joints.view()), joints.head(), joints.headAngle()));
        if (!armsBehind) {
            parts.addAll(arms());
        }
        return parts;
    }

    private List<Part> leg(Side side, Tone plain) {
        Leg leg = joints.leg(side);
        Tone tone = accented.contains(Limb.leg(side)) ? Tone.WORK : plain;
        Tone foot = leg.bare() ? tone : tone.shoe();
        List<Part> parts = new ArrayList<>(List.of(
                along(leg.thigh(), tone, Shapes.thigh(joints.view(), leg.thigh().length())),
                along(leg.shank(), tone, Shapes.shank(joints.view(), leg.shank().length())),
                new Part(foot, Shapes.foot(joints.view(), leg.arch()), leg.ankle(), leg.pitch())));
        if (joints.view() == View.SIDE) {
            parts.add(new Part(foot, Shapes.TOES, leg.ball(), leg.toes()));
        }
        if (leg.bare()) {
            parts.add(new Part(tone.shoe(), Shapes.NAIL, leg.ball(), leg.toes()));
        }
        return parts;
    }

    /** The halo skips the shoe and the part of the thigh under the shorts. */
    private List<Part> haloOfLeg(Side side) {
        Leg leg = joints.leg(side);
        return List.of(
                along(leg.thigh(), Tone.HALO, Shapes.bareThigh(leg.thigh().length())),
                along(
                        leg.shank(),
                        Tone.HALO,
                        Shapes.shank(joints.view(), leg.shank().length())));
    }

    private Part cuff(Side side) {
        Bone thigh = joints.leg(side).thigh();
        return along(thigh, Tone.SHORTS, Shapes.cuff(joints.view(), thigh.length()));
    }

    private List<Part> arm(Side side, Tone plain) {
        Arm arm = joints.arm(side);
        Tone tone = accented.contains(Limb.arm(side)) ? Tone.WORK : plain;
        return List.of(
                new Part(tone, Shapes.HAND, arm.wrist(), arm.palm()),
                along(arm.fore(), tone, Shapes.forearm(arm.fore().length())),
                along(arm.upper(), tone, Shapes.upperArm(arm.upper().length())));
    }

    /** The arms in front of us; in side view only the near one. */
    private List<Part> arms() {
        List<Part> parts = new ArrayList<>();
        if (joints.view() == View.FRONT) {
            parts.addAll(armWithHalo(Side.REST));
        }
        parts.addAll(armWithHalo(Side.WORK));
        return parts;
    }

    private List<Part> armWithHalo(Side side) {
        List<Part> arm = arm(side, Tone.SKIN);
        List<Part> parts = new ArrayList<>();
        arm.forEach(part -> parts.add(part.in(Tone.HALO)));
        parts.addAll(arm);
        return parts;
    }

    private static Part along(Bone bone, Tone tone, String path) {
        return new Part(tone, path, bone.from(), bone.angle());
    }
}
