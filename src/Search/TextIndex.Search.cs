using Mingtang.Search.Answers;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search;

/// <summary>Asking the index. All of it may be called from many threads at once.</summary>
public sealed partial class TextIndex
{
    /// <summary>Finds items: a name, a number, a few words, a sentence. Whatever is typed, the answer comes in bounded time.</summary>
    public SearchAnswer Search(SearchRequest request, Vocabulary? vocabulary = null)
    {
        var now = snapshot;
        var scratch = Scratch.Borrow();
        try
        {
            return new SearchRun(now, vocabulary ?? Vocabulary.Default, request with { Query = Typed.Visible(request.Query) }, scratch).Answer();
        }
        finally
        {
            scratch.Return();
            GC.KeepAlive(now);
        }
    }

    /// <summary>
    /// Answers a question with articles: the sentence, the fact in it, and how sure that is. Only what is in force answers first; with too
    /// little evidence it abstains and says where one might look.
    /// </summary>
    public Answer Ask(string question, int limit = 5, Vocabulary? vocabulary = null)
    {
        var now = snapshot;
        var scratch = Scratch.Borrow();
        try
        {
            return new AskRun(now, vocabulary ?? Vocabulary.Default, scratch).Answer(Typed.Visible(question), Math.Clamp(limit, 1, 50));
        }
        finally
        {
            scratch.Return();
            GC.KeepAlive(now);
        }
    }

    /// <summary>Titles to offer while somebody types: by beginning, by a piece, by pinyin (zhengfuxin, zfxx).</summary>
    public IReadOnlyList<string> Suggest(string typed, int limit = 8)
    {
        var now = snapshot;
        var scratch = Scratch.Borrow();
        try
        {
            return new Suggesting(now.Items, scratch).For(Typed.Visible(typed), Math.Clamp(limit, 1, 50));
        }
        finally
        {
            scratch.Return();
            GC.KeepAlive(now);
        }
    }
}
