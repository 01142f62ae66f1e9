package origin.domain.upkeep;

import java.util.Locale;

/// What can be wrong, and what to do about it.
public enum Flaw {
  VIDEO_STUCK(
      "No job moves these videos on, and they are neither ready nor failed.",
      "Delete them and upload them again."),
  SOURCE_MISSING(
      "The uploaded originals of these videos are gone.",
      "Restore them from a backup. What is stored of the videos still plays."),
  SOURCE_DAMAGED(
      "These originals are not what was received.",
      "Look at the disk, and restore them from a backup."),
  SOURCE_UNUSABLE(
      "No segment can be made of these originals: the list of their frames cannot be read.",
      "Restore the original from a backup; where it has a normalised form, remove that first."),
  SOURCE_SURPLUS(
      "These uploads are complete, and no video is made of them.",
      "They only take room. They were left behind by a fault that is worth reporting."),
  UPLOAD_LEFTOVER(
      "Nobody knows of these uploaded bytes.",
      "They are removed by themselves once they have lain for two days."),
  PLAN_MISSING(
      "These videos cannot be played: their plans are gone.",
      "Restore the media store from a backup."),
  PLAN_DAMAGED(
      "These videos cannot be played: their plans cannot be read.",
      "Restore the media store from a backup."),
  PLAN_SURPLUS(
      "This media belongs to no video.",
      "It only takes room. It was left behind by a fault that is worth reporting."),
  INIT_DAMAGED(
      "These renditions cannot be played: their init segments are damaged.",
      "Restore the plan from a backup."),
  SEGMENT_MISSING(
      "These segments should be stored and are not.",
      "Nothing, where nodes may encode: each is made again when somebody watches it."),
  SEGMENT_DAMAGED(
      "These segments are not what their plan says.",
      "Remove the objects: each is made again when somebody watches it."),
  SEGMENT_SURPLUS("These segments are in no plan.", "Remove the objects; nobody reads them."),
  POSTER_MISSING(
      "These pictures, which stand for videos or could, should be stored and are not.",
      "The videos play all the same; their creators can choose or hand in another picture."),
  POSTER_DAMAGED(
      "These posters cannot be shown.",
      "Remove the objects; the creators of the videos can choose or hand in another picture."),
  PICTURE_SURPLUS("Nobody is shown these pictures.", "Remove the objects; they only take room."),
  STORYBOARD_MISSING(
      "The pictures over the seek bar of these videos lie on sheets that are not stored.",
      "The videos play all the same, without these pictures."),
  STORYBOARD_DAMAGED(
      "These sheets of pictures over the seek bar cannot be shown.",
      "Remove the objects; the videos then play without these pictures."),
  CAPTION_MISSING(
      "These captions are recorded, and players do not find them.",
      "Change or add any caption of the video: all of them are then stored again."),
  CAPTION_DAMAGED(
      "These captions are not what is recorded.",
      "Remove the objects, then change or add any caption of the video: all are stored again."),
  CAPTION_SURPLUS(
      "Players find these captions, or their text is stored, and they are not recorded.",
      "Change or add any caption of the video: all others are then removed."),
  OBJECT_SURPLUS(
      "These objects lie among a video's media, and Origin never gave them these names.",
      "Remove them, once you know who put them there."),
  SPELL_MISSING(
      "These videos are public, and their public addresses lead nowhere.",
      "Make each private and public again."),
  SPELL_ASTRAY(
      "The public addresses of these videos lead to other media.",
      "Make each private and public again."),
  SPELL_SURPLUS(
      "These addresses are public, and no public video has them.",
      "Remove the markers: what they make public may be meant to be private."),
  LEASE_SURPLUS(
      "These runs of segments are held by nobody, and no job takes them over.",
      "They keep nobody from anything. They were left behind by a fault that is worth reporting.");

  private final String sentence;
  private final String advice;

  Flaw(String sentence, String advice) {
    this.sentence = sentence;
    this.advice = advice;
  }

  /// A stable name for programs, such as `segment-missing`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What is wrong, in one sentence for operators.
  public String sentence() {
    return sentence;
  }

  /// What operators do about it.
  public String advice() {
    return advice;
  }
}
