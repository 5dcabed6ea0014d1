using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Trees;

/// <summary>Finds the best split of a leaf among the features of one block, from the leaf's histogram.</summary>
internal readonly struct SplitFinder(TreeOptions options, BinnedMatrix data, FixedPoint derivatives, bool[] allowed)
{
    public Split Find(BinnedBlock block, GrowingLeaf leaf, long[] histogram)
    {
        var scan = new Scan(options, derivatives, leaf);
        for (var feature = block.FirstFeature; feature < block.EndFeature; feature++)
        {
            if (!allowed[feature])
                continue;
            // Zero's own bin is never summed: left of it we add up from the left, right of it from the right.
            var bins = data.Bins[feature];
            var histogramOfFeature = histogram.AsSpan(2 * data.BinOffsets[feature], 2 * bins.Count);
            scan.FromLeft(feature, histogramOfFeature, bins.ZeroBin);
            scan.FromRight(feature, histogramOfFeature, bins.ZeroBin);
        }

        return scan.Best;
    }

    private ref struct Scan
    {
        private readonly FixedPoint _derivatives;
        private readonly GrowingLeaf _leaf;
        private readonly double _l2;
        private readonly double _minHessian;
        private readonly int _minCount;
        private readonly int _hessianBits;
        private readonly double _parentScore;
        private double _bestGain;

        public Scan(TreeOptions options, FixedPoint derivatives, GrowingLeaf leaf)
        {
            _derivatives = derivatives;
            _leaf = leaf;
            _l2 = options.L2;
            _minHessian = options.MinHessian;
            _minCount = options.MinExamplesPerLeaf;
            _hessianBits = derivatives.HessianBits;
            _parentScore = Score(leaf.Gradient, leaf.Packed, out _);
            _bestGain = options.MinGain;
            Best = Split.None;
        }

        public Split Best { get; private set; }

        public void FromLeft(int feature, ReadOnlySpan<long> histogram, int zeroBin)
        {
            long gradient = 0, packed = 0;
            for (var bin = 0; bin < zeroBin; bin++)
            {
                var here = histogram[2 * bin + 1];
                if (here == 0)
                    continue;
                gradient += histogram[2 * bin];
                packed += here;
                var count = (int)(packed >>> _hessianBits);
                if (count < _minCount)
                    continue;
                if (_leaf.ActiveCount - count < _minCount)
                    return;
                Try(feature, bin, gradient, packed);
            }
        }

        public void FromRight(int feature, ReadOnlySpan<long> histogram, int zeroBin)
        {
            long gradient = 0, packed = 0;
            for (var bin = histogram.Length / 2 - 1; bin > zeroBin; bin--)
            {
                var here = histogram[2 * bin + 1];
                if (here == 0)
                    continue;
                gradient += histogram[2 * bin];
                packed += here;
                var count = (int)(packed >>> _hessianBits);
                if (count < _minCount)
                    continue;
                if (_leaf.ActiveCount - count < _minCount)
                    return;
                Try(feature, bin - 1, _leaf.Gradient - gradient, _leaf.Packed - packed);
            }
        }

        private void Try(int feature, int bin, long gradient, long packed)
        {
            var gain = Score(gradient, packed, out var left) + Score(_leaf.Gradient - gradient, _leaf.Packed - packed, out var right)
                - _parentScore;
            if (gain > _bestGain && left >= _minHessian && right >= _minHessian)
            {
                _bestGain = gain;
                Best = new Split(feature, bin, gain, gradient, packed);
            }
        }

        private readonly double Score(long gradient, long packed, out double hessian)
        {
            hessian = _derivatives.Hessian(packed);
            var g = gradient * _derivatives.GradientUnit;
            return g * g / (hessian + _l2);
        }
    }
}
