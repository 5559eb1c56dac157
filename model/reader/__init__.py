"""The training of the sentence reader: data, network, training, quantising, figures."""
