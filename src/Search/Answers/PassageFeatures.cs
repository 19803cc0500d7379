namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred, PenaltyReferred, Around, Both, Here, Chapter,
}

/// <summary>What each is worth: found on the tuning half of the judged questions.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 4.7f, /* Item */ 2.9f, /* Said */ 2.6f, /* Sentence */ 2.75f, /* Heading */ 1.2f, /* Title */ 0.6f, /* TitleShare */ 2.6f, /* Fact */ 1.8f, /* FactNear */ 1.75f, /* InForce */ 2.6f,
        /* Elsewhere */ -0.6f, /* Opening */ -0.8f, /* Runs */ 0.8f, /* Penalising */ -0.9f, /* Local */ 1.3f, /* ItemSaid */ 1f, /* Unit */ 4.85f, /* Letters */ 4.75f, /* Referred */ 0f,
        /* PenaltyReferred */ 0.4f, /* Around */ 0.2f, /* Both */ 0.25f, /* Here */ 0.4f, /* Chapter */ 1.3f,
    ];
}
