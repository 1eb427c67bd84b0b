using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Curation;

/// <summary>What curation made of a feed whose truth is known, as numbers from 0 to 1 and a count of false merges.</summary>
internal sealed class Evaluation
{
    private readonly List<string> _faults = [];

    public Evaluation(IReadOnlyList<(SourceFile File, IReadOnlyList<CapturedLine> Lines)> feed)
    {
        var truth = feed.SelectMany(static dump => dump.Lines.Select((line, at) => (Place: (dump.File.Path, at + 1), line)))
            .Where(static place => place.line.Post >= 0)
            .ToDictionary(static place => place.Place, static place => place.line);
        var posts = new Curator(SeedSite.Config, PostOverrides.None, PostLedger.Empty)
            .Curate([.. feed.Select(static dump => dump.File)], new DiagnosticBag())
            .Posts;
        var found = posts
            .SelectMany(static post => post.Signal.Copies.Select(copy => (Place: (copy.Entry.Origin.File, copy.Entry.Origin.Line), post)))
            .ToList();
        var right = found.Where(copy => truth.ContainsKey(copy.Place)).ToList();
        _faults.AddRange(
            found
                .Where(copy => !truth.ContainsKey(copy.Place))
                .Select(static copy => $"no post: {copy.Place} {Start(copy.post.Winner.Body)}")
        );
        _faults.AddRange(
            truth.Keys.Except(found.Select(static copy => copy.Place)).Select(place => $"lost: {place} {Start(truth[place].Text)}")
        );

        Precision = (double)right.Count / found.Count;
        Recall = (double)right.Count / truth.Count;
        Measure([.. right.Select(copy => (truth[copy.Place].Post, copy.post))]);
    }

    public double Precision { get; }
    public double Recall { get; }
    public double Duplicates { get; private set; }
    public int FalseMerges { get; private set; }
    public double Titles { get; private set; }
    public double Dates { get; private set; }

    public override string ToString() =>
        FormattableString.Invariant($"precision {Precision:0.0000} recall {Recall:0.0000} duplicates {Duplicates:0.0000} false merges {FalseMerges} titles {Titles:0.00} dates {Dates:0.0000}\n{string.Join('\n', _faults)}");

    private void Measure(List<(int Truth, Post Post)> copies)
    {
        var (together, pairs) = (0, 0);
        foreach (var group in copies.GroupBy(static copy => copy.Truth))
        {
            var list = group.Select(static copy => copy.Post).ToList();
            pairs += list.Count * (list.Count - 1) / 2;
            together += list.GroupBy(static post => post).Sum(static same => same.Count() * (same.Count() - 1) / 2);
            foreach (var apart in list.Distinct().Skip(1))
                _faults.Add($"apart: {apart.Id.Prefix} {Place(apart)} {Start(apart.Winner.Body)}");
        }

        Duplicates = pairs == 0 ? 1 : (double)together / pairs;
        foreach (
            var mixed in copies
                .GroupBy(static copy => copy.Post)
                .Where(static post => post.Select(static copy => copy.Truth).Distinct().Count() > 1)
        )
        {
            FalseMerges++;
            _faults.Add($"merged: {string.Join(" + ", mixed.Select(static copy => copy.Truth).Distinct())} {string.Join("; ", mixed.Key.Signal.Copies.Select(static copy => copy.Evidence))}");
        }

        MeasurePosts([.. copies.DistinctBy(static copy => copy.Post)]);
    }

    private void MeasurePosts(List<(int Truth, Post Post)> posts)
    {
        var titled = posts
            .Where(static post => WrittenPost.All[post.Truth].Text.StartsWith(WrittenPost.All[post.Truth].Title, StringComparison.Ordinal))
            .ToList();
        var wrong = titled
            .Where(static post => !Fits(NormalForm.Of(WrittenPost.All[post.Truth].Title), NormalForm.Of(post.Post.Title)))
            .ToList();
        _faults.AddRange(
            wrong.Select(static post => $"title: {post.Post.Title} [{post.Post.TitleReason}] for {WrittenPost.All[post.Truth].Title}")
        );
        Titles = 1 - ((double)wrong.Count / titled.Count);

        var stated = posts
            .Where(static post =>
                post.Post.Date is not null || post.Post.Signal.Copies.Any(static copy => copy.Entry.Published is not null)
            )
            .ToList();
        var misdated = stated.Where(static post => post.Post.Date != MadeUpFeed.DateOf(post.Truth)).ToList();
        _faults.AddRange(
            misdated.Select(static post => $"date: {post.Post.Date} for {MadeUpFeed.DateOf(post.Truth)} on {post.Post.Title}")
        );
        Dates = stated.Count == 0 ? 1 : 1 - ((double)misdated.Count / stated.Count);
    }

    private static bool Fits(string title, string found) =>
        title.Contains(found, StringComparison.Ordinal) || found.Contains(title, StringComparison.Ordinal);

    private static string Place(Post post) => post.Signal.Copies[0].Entry.Origin.ToString();

    private static string Start(string text) => text[..Math.Min(60, text.Length)];
}
