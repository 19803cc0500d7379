namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred, PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead,
}

/// <summary>What each is worth: found on the tuning half of the judged questions.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 3.74f, /* Item */ 2.05f, /* Said */ 2.12f, /* Sentence */ 2.1f, /* Heading */ 0.92f, /* Title */ 0.21f, /* TitleShare */ 1.57f, /* Fact */ 1.67f, /* FactNear */ 1.17f, /* InForce */ 2.48f, /* Elsewhere */ 0f, /* Opening */ -0.8f, /* Runs */ 0.39f, /* Penalising */ -0.71f, /* Local */ 1.19f, /* ItemSaid */ 0.93f, /* Unit */ 3.62f, /* Letters */ 4.24f, /* Referred */ -0.08f, /* PenaltyReferred */ 0.31f, /* Around */ 0.35f, /* Both */ 0.33f, /* Here */ 0.64f, /* Chapter */ 1.24f, /* Window */ 2.22f, /* Deed */ 1.84f, /* Dense */ 4.34f, /* Recent */ 0.08f, /* Statute */ 1.3f, /* Scope */ 0.1f, /* Bound */ 1.68f, /* Assigns */ 2.03f, /* TextShare */ 0.86f, /* Lead */ 0.08f,
    ];
}
