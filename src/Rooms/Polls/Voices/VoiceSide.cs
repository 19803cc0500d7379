using System.ComponentModel.DataAnnotations;

namespace Mingtang.Polls.Voices;

/// <summary>As whom somebody speaks, in their own word: policies ask residents and firms, and what either thinks is shown by itself (S2 34).</summary>
public enum VoiceSide
{
    [Display(Name = "居民")]
    Resident = 1,

    [Display(Name = "企业")]
    Firm = 2,
}
